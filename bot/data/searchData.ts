import { readdirSync, readFileSync } from "node:fs";
import type { EverydayConcept, GlossaryEntry, SearchData } from "../domain/search/searchData.ts";
import glossary from "./glossary.json" with { type: "json" };

const folder = new URL("./search/", import.meta.url);

/** What search knows of the field's language: the glossary and the word lists beside it. */
export const searchData: SearchData = readSearchData();

function readSearchData(): SearchData {
  return {
    glossary: glossary satisfies GlossaryEntry[],
    everyday: linesIn("everyday").map(conceptOf),
    plainWords: linesOf("plainWords.txt").map(listed),
    ordinary: linesIn("ordinary").map((line) => {
      const [same = "", near = ""] = line.split("~");
      return { same: listed(same), near: listed(near) };
    }),
    themes: linesOf("themes.txt").map((line) => {
      const [name = "", words = ""] = line.split(":");
      return { name, words };
    }),
    welsh: linesIn("welsh").map((line) => {
      const [english = "", welsh = ""] = line.split("=");
      return { english: listed(english), welsh: listed(welsh) };
    }),
    stopWords: wordsIn("stopWords.txt"),
    quietWords: wordsIn("quietWords.txt"),
    knownWords: wordsIn("knownWords.txt"),
    nearWords: linesOf("nearWords.txt").map((line) => {
      const [word = "", near = "", similar = ""] = line.split(" ");
      return { word, near: listed(near), similar: listed(similar) };
    }),
  };
}

/** The lines of every file in a folder. */
function linesIn(name: string): string[] {
  return readdirSync(new URL(`${name}/`, folder))
    .filter((file) => file.endsWith(".txt"))
    .sort()
    .flatMap((file) => linesOf(`${name}/${file}`));
}

/** `terms = everyday words ~ related terms`, each divided by commas. */
function conceptOf(line: string): EverydayConcept {
  const [terms = "", rest = ""] = line.split("=");
  const [everyday = "", related = ""] = rest.split("~");
  return { terms: listed(terms), everyday: listed(everyday), related: listed(related) };
}

function listed(text: string): string[] {
  return text
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");
}

function wordsIn(file: string): string[] {
  return linesOf(file).flatMap((line) => line.split(/\s+/u));
}

function linesOf(file: string): string[] {
  return readFileSync(new URL(file, folder), "utf8")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
}
