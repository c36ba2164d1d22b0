/**
 * What the compiler cannot know of the functions that a test runs in a page: which element a selector names, what an
 * event of ours carries, and what a test leaves on the window. Kept loose on purpose: a journey fails by what it sees.
 */
export {};

declare global {
  interface ParentNode {
    querySelector(selector: string): any;
    querySelectorAll(selector: string): NodeListOf<any>;
  }
  interface Event {
    detail: any;
  }
  interface EventTarget {
    localName: string;
    result: any;
  }
  namespace chrome.storage {
    interface StorageArea {
      get(keys?: string | string[] | Record<string, unknown> | null): Promise<any>;
    }
  }
  /** What a test's script leaves in its page, to be read there. */
  // biome-ignore lint/suspicious/noRedeclare: `var` is how a property of `globalThis` is declared
  var advanceClock: (seconds: number) => void;
  var axe: any;
  var pwned: boolean | undefined;
  var said: any;
}

/** Files that the simulator serves. */
declare module '/*' {
  const any: any;
  export = any;
}
