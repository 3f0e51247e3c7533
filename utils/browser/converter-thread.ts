import type { Conversion, Converted } from "./conversion";
import type { Convert } from "./convert-clips";
import { trustedScript } from "./trusted";

/** What a thread is called that converts for another. */
export const CONVERTER = "converter";

/** Another thread that converts, until it is ended. */
export interface ConverterThread {
  convert: Convert;
  end(): void;
}

/**
 * Clips after which another thread takes over. A browser lets the memory of a thread that is busy grow
 * and never shrink, whatever lives in it; measured in Chromium, to 50 MB each in a long export.
 */
const CLIPS_A_THREAD = 8_000;
/** Clips before that, at which the other is started. */
const AHEAD = 100;

/** A thread that converts any number of clips, and is a new one now and then. */
export function renewedThread(): ConverterThread {
  let thread = converterThread();
  let next: OwnThread | null = null;
  let sent = 0;
  return {
    convert(conversion) {
      sent += conversion.ids.length;
      if (sent > CLIPS_A_THREAD - AHEAD) next ??= converterThread();
      if (sent > CLIPS_A_THREAD && next) {
        thread.endWhenIdle();
        thread = next;
        next = null;
        sent = conversion.ids.length;
      }
      return thread.convert(conversion);
    },
    end() {
      thread.end();
      next?.end();
    },
  };
}

interface OwnThread extends ConverterThread {
  /** Asked nothing more, it ends with its last answer. */
  endWhenIdle(): void;
}

interface Waiting {
  resolve(converted: Converted): void;
  reject(error: Error): void;
}

function converterThread(): OwnThread {
  // The same script, so that its code is in the package once.
  const worker = new Worker(trustedScript(location.href), { type: "module", name: CONVERTER });
  const waiting: Waiting[] = [];
  let isLast = false;
  const endIfIdle = () => {
    if (isLast && waiting.length === 0) worker.terminate();
  };
  worker.addEventListener("message", ({ data }: MessageEvent<Converted>) => {
    waiting.shift()?.resolve(data);
    endIfIdle();
  });
  worker.addEventListener("error", ({ message }) => {
    for (const { reject } of waiting.splice(0)) reject(new Error(message));
    endIfIdle();
  });
  return {
    convert: (conversion: Conversion) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        worker.postMessage(conversion, conversion.room ? [conversion.room] : []);
      }),
    end: () => worker.terminate(),
    endWhenIdle() {
      isLast = true;
      endIfIdle();
    },
  };
}
