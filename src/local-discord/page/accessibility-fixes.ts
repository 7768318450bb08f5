import type { LitElement } from 'lit';
import { ref } from 'lit/directives/ref.js';

/**
 * Runs on a component once it stands in the page, and after each of its changes: puts right what it
 * forgot for the keyboard and for screen readers.
 */
function applyFix(repair: (root: ShadowRoot) => void) {
  return ref((element) => {
    if (!element) return;
    void (element as LitElement).updateComplete.then(() => {
      if (element.shadowRoot) repair(element.shadowRoot);
    });
  });
}

/** "Dismiss message" is a button that cannot be reached by keyboard. */
export function fixDismissLink() {
  return applyFix((root) => {
    const link = root.querySelector<HTMLElement>('.discord-message-ephemeral-link');
    if (!link) return;
    link.tabIndex = 0;
    link.onkeydown = (event) => {
      if (event.key === 'Enter') link.click();
    };
  });
}

/** A disabled button only looks like one. */
export function fixDisabledButton(isDisabled: boolean, label?: string) {
  return applyFix((root) => {
    const button = root.querySelector('button');
    if (!button) return;
    button.disabled = isDisabled;
    if (label) button.setAttribute('aria-label', label);
  });
}
