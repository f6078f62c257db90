import { createRequire } from "node:module";
import type { Runner } from "mocha";

const Mocha = createRequire(import.meta.url)("mocha") as typeof import("mocha");

/** Mocha's own report, then one line that counts: `N passed, N failed, N skipped`. */
export default class Reporter extends Mocha.reporters.Spec {
  constructor(runner: Runner, options?: Mocha.MochaOptions) {
    super(runner, options);
    runner.once("end", () => {
      const { passes, failures, pending } = this.stats;
      process.stdout.write(`\n${passes} passed, ${failures} failed, ${pending} skipped\n`);
    });
  }
}
