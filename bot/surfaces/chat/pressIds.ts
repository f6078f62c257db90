import { createHash } from "node:crypto";

/**
 * A UUID (version 8) that follows from what went into it. The same person pressing the same button with the same
 * words gets the same one, so that a press sent twice makes one thing; somebody else pressing it gets another.
 */
export function idOfPress(seed: string, ...parts: string[]): string {
  const bytes = createHash("sha256")
    .update(JSON.stringify([seed, ...parts]))
    .digest()
    .subarray(0, 16);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(6) & 0x0f), 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
