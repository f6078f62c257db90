export { errors } from "../../../bot/texts/cy/errors.ts";
export { tab } from "../../../bot/texts/cy/tab.ts";
