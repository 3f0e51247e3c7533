import { browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";
import product from "@/entrypoints/background";
import { openLibrary } from "@/utils/browser/open-library";
import { openWhenRenewed } from "@/utils/browser/open-when-renewed";
import { copyPlaces } from "@/utils/browser/second-copy";
import { CHANNEL, type Order } from "../journal";
import { work } from "./hand";

/** The product's background, which also does what the bench orders. */
export default defineBackground({
  type: "module",
  main: () => {
    product.main();
    browser.runtime.onConnect.addListener(({ name }) => {
      const order = JSON.parse(name) as Order;
      const channel = new BroadcastChannel(CHANNEL);
      void work(openWhenRenewed(openLibrary(async () => ({ copyPlaces }))), order, (fact) =>
        channel.postMessage(fact),
      );
    });
  },
});
