import type { extension as english } from "../en/extension.ts";

export const extension: typeof english = {
  saveTitle: "Cadw fel gwybodaeth ymarfer",
  nothingFound: (query) =>
    `Dim byd wedi'i ganfod ar gyfer “${query}”. Rhowch gynnig ar lai o eiriau neu eiriau eraill, neu gofynnwch i'r gymuned o sgwrs Gardd Ymarfer.`,
  nothingYet:
    "Does dim byd wedi'i gadw eto. Cadwch yr eitem gyntaf o unrhyw neges gyda “Cadw fel gwybodaeth ymarfer”.",
  noMore: "Dyna'r cyfan sydd yna.",
  stillBuilding: "Yn dal i gasglu popeth. Rhowch gynnig arall arni mewn eiliad.",
  noCommunity:
    "Does dim cymuned y gallwch gadw ynddi eto. Gofynnwch i bwy bynnag sy'n rhedeg Gardd Ymarfer eich ychwanegu at un.",
  messageGone: "Mae'r neges honno wedi'i dileu, felly does dim i'w gadw.",
};
