/** `npm run bench [-- <section> …]`: measures, never in a timed test. Without a section it runs them all. */
const SECTIONS: Record<string, () => Promise<void>> = {
  paths: async () => (await import("./paths.ts")).benchPaths(),
  store: async () => (await import("./store.ts")).benchStore(),
  search: async () => (await import("./search.ts")).benchSearch(),
  announcements: async () => (await import("./announcements.ts")).benchAnnouncements(),
  health: async () => (await import("./health.ts")).benchHealth(),
  instances: async () => (await import("./instances.ts")).benchInstances(),
  load: async () => (await import("./load.ts")).benchLoad({ onCosmos: process.argv.includes("--cosmos") }),
  requests: async () => (await import("./requests.ts")).benchRequests(),
  tab: async () => (await import("./tab.ts")).benchTab(),
  acts: async () => (await import("./tabActs.ts")).benchActs(),
  identifiers: async () => (await import("./identifiers.ts")).benchIdentifiers(),
};

const wanted = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const unknown = wanted.find((name) => !(name in SECTIONS));
if (unknown !== undefined) {
  console.error(`There is no section "${unknown}". There are: ${Object.keys(SECTIONS).join(", ")}.`);
  process.exit(1);
}
for (const [name, run] of Object.entries(SECTIONS))
  if (wanted.length === 0 || wanted.includes(name)) await run();
