import { MEASURED_COMMUNITY, readItems, readQueries, runOnFiles, searchOver } from "./searchFiles.ts";

const RESULTS = 10;

runOnFiles(
  "npm run --silent search:rank -- items.json queries.json",
  process.argv.slice(2),
  2,
  ([itemsPath = "", queriesPath = ""]) => {
    const search = searchOver(readItems(itemsPath));
    const ranked = readQueries(queriesPath).map(({ query }) =>
      search
        .search({ communityIds: [MEASURED_COMMUNITY], text: query, limit: RESULTS })
        .hits.map(({ item }) => Number(item.id)),
    );
    console.log(JSON.stringify(ranked));
  },
);
