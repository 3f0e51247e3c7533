import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { openEarly } from "@/utils/library/open-early";

/** Stands in the head of popup and library, before their own code. */
export default defineUnlistedScript(() => openEarly(indexedDB));
