import type { Searchable } from "../../../bot/domain/search/search.ts";
import { anItem } from "./searchSupport.ts";

const MATTERS = [
  "mileage claims",
  "the parking permit",
  "a new laptop battery",
  "booking the small meeting room",
  "the coffee machine",
  "annual leave in December",
  "the fire warden rota",
  "printer toner on the second floor",
  "a replacement lanyard",
  "the cycle to work scheme",
  "eye test vouchers",
  "the locker keys",
  "payslips online",
  "the office plants",
  "a standing desk",
  "the recycling bins",
  "the charity bake sale",
  "the staff survey",
  "password resets",
  "the shared fridge",
];
const FORMS: [string, string][] = [
  [
    "Who looks after MATTER?",
    "The intranet page about MATTER is out of date. Facilities sent me to the help desk.",
  ],
  [
    "MATTER: what changed this month",
    "There is a new form for MATTER. It goes to the business support inbox by Friday.",
  ],
  [
    "Reminder about MATTER",
    "Several teams have asked about MATTER. Please read the guide before raising a ticket.",
  ],
  ["A tip for MATTER", "If the page for MATTER times out, open it in another browser and clear the cache."],
  [
    "MATTER and the move to the new building",
    "After the move, MATTER is handled at the front desk on the ground floor.",
  ],
];

/** Items about the office rather than practice: what a real community also holds. */
export function officeMatters(): Searchable[] {
  return MATTERS.flatMap((matter, m) =>
    FORMS.map(([title, text], f) =>
      anItem({
        id: `office${m}.${f}`,
        kind: "insight",
        title: title.replace("MATTER", matter),
        text: text.replace("MATTER", matter),
        topics: ["office"],
      }),
    ),
  );
}
