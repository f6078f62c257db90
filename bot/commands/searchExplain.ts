import { MEASURED_COMMUNITY, readItems, runOnFiles, searchOver } from "./searchFiles.ts";

const RESULTS = 5;
const LEAST_WEIGHT = 0.05;

runOnFiles(
  'npm run --silent search:explain -- items.json "query"',
  process.argv.slice(2),
  2,
  ([itemsPath = "", query = ""]) => {
    const search = searchOver(readItems(itemsPath));
    const asked = { communityIds: [MEASURED_COMMUNITY], text: query, limit: RESULTS };
    const { slots, quoted, feedback, reached } = search.explain(asked);
    const answer = search.search(asked);
    console.log(`Asked: ${query}`);
    console.log(`\n1. Understood (${slots.length} ideas; weight of each, then what stands for it)`);
    for (const { typed, weight, alternatives } of slots) {
      console.log(`   ${typed}  (${weight.toFixed(2)})`);
      for (const one of alternatives)
        if (one.weight >= LEAST_WEIGHT)
          console.log(`      ${one.weight.toFixed(2)}  ${one.via}: ${one.text}  [in ${one.documents} items]`);
    }
    for (const phrase of quoted) console.log(`   must hold word for word: ${phrase}`);
    if (answer.corrected) console.log(`   corrected to: ${answer.corrected}`);
    console.log("\n2. Taken from the best items (feedback)");
    console.log(
      `   ${feedback.map(({ term, weight }) => `${term} ${weight.toFixed(2)}`).join(", ") || "nothing"}`,
    );
    const strength = `${Math.round(reached * 100)} % of what the query could give${answer.weak ? ": weak" : ""}`;
    console.log(`\n3. Ranked: ${answer.total} items match; the best reaches ${strength}`);
    answer.hits.forEach(({ item, score, snippet }, i) => {
      console.log(`   ${i + 1}. ${score.toFixed(2)}  [${item.id}] ${item.title}`);
      console.log(`      ${snippet.replaceAll("\n", " ")}`);
    });
    console.log("\n4. Said to the reader");
    for (const { typed, alsoLookedFor } of answer.reasons)
      console.log(`   ${typed}: ${alsoLookedFor.join("; ")}`);
    if (answer.reasons.length === 0) console.log("   nothing");
  },
);
