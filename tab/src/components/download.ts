/** Hands the reader a text as a file. Where the frame around the tab forbids downloads nothing happens, so offer copying too. */
export function downloadText(name: string, type: string, text: string): void {
  download(name, new Blob([text], { type: `${type};charset=utf-8` }));
}

/** Hands the reader bytes, given as base64, as a file. */
export function downloadBase64(name: string, type: string, base64: string): void {
  download(name, new Blob([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], { type }));
}

/** Hands the reader bytes as a file. */
export function downloadBytes(name: string, type: string, bytes: Uint8Array<ArrayBuffer>): void {
  download(name, new Blob([bytes], { type }));
}

function download(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Not at once: some browsers read the address only after the click was handled.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
