// The package's index loads a dozen databases' limiters; the one file that is wanted has no types of its own.
declare module 'rate-limiter-flexible/lib/RateLimiterMemory.js' {
  export { RateLimiterMemory as default } from 'rate-limiter-flexible';
}
