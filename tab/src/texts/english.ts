export { errors } from "../../../bot/texts/en/errors.ts";
export { garden } from "../../../bot/texts/en/garden.ts";
export { safety } from "../../../bot/texts/en/safety.ts";
export { tab } from "../../../bot/texts/en/tab.ts";
