import { useEffect } from "react";
import { useTexts } from "../texts/texts.tsx";

/** Names the page in the window's title: the thing first, the product after it. */
export function usePageTitle(name: string | undefined): void {
  const { product } = useTexts();
  useEffect(() => {
    document.title = name ? `${name} · ${product}` : product;
  }, [name, product]);
}
