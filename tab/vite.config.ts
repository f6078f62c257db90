import react from "@vitejs/plugin-react";
import { defineConfig, loadEnv } from "vite";
import { TAB_PATH } from "../bot/contract/paths.ts";

export default defineConfig(({ mode }) => ({
  root: import.meta.dirname,
  base: TAB_PATH,
  plugins: [react()],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2022",
    // Every browser that can show the tab knows modulepreload.
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // The server's policy allows no script but files of our own, and no data: in scripts.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: "react", test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 3 },
            { name: "teams", test: /node_modules[\\/]@microsoft[\\/]teams-js[\\/]/, priority: 2 },
          ],
        },
      },
    },
  },
  server: {
    host: "127.0.0.1",
    // While the tab is being worked on, the product itself answers beside it.
    proxy: { "/api": product(mode), "/i": product(mode) },
    fs: { allow: [".."] },
  },
}));

/** Where the product listens: `PORT`, as for `npm start`. */
function product(mode: string): string {
  return `http://127.0.0.1:${loadEnv(mode, import.meta.dirname, "PORT")["PORT"] ?? 3978}`;
}
