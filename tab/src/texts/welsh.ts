export { errors } from "../../../bot/texts/cy/errors.ts";
export { garden } from "../../../bot/texts/cy/garden.ts";
export { safety } from "../../../bot/texts/cy/safety.ts";
export { tab } from "../../../bot/texts/cy/tab.ts";
