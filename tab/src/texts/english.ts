export { errors } from "../../../bot/texts/en/errors.ts";
export { tab } from "../../../bot/texts/en/tab.ts";
