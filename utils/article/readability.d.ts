/** The package's main entry loads its probe as well. */
declare module "@mozilla/readability/Readability.js" {
  export { Readability as default } from "@mozilla/readability";
}
