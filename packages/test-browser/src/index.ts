export { launchBrowser } from './browser.ts';
export { lastRow, type PageOptions, useBrowser } from './pages.ts';
