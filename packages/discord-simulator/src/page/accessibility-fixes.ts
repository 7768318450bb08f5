import type { LitElement } from 'lit';
import { ref } from 'lit/directives/ref.js';

/** Applies an accessibility fix to a component after each of its updates. */
function applyFix(fix: (root: ShadowRoot) => void) {
  return ref((element) => {
    if (!element) return;
    void (element as LitElement).updateComplete.then(() => {
      if (element.shadowRoot) fix(element.shadowRoot);
    });
  });
}

/** Makes "Dismiss message" reachable by keyboard. */
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

/** Disables the inner button too, which otherwise only looks disabled. */
export function fixDisabledButton(isDisabled: boolean) {
  return applyFix((root) => {
    const button = root.querySelector('button');
    if (!button) return;
    button.disabled = isDisabled;
  });
}
