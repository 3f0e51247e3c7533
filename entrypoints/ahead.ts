import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { readAhead } from "@/utils/library/search-ahead";

/** Stands before a page's own script, which takes longer to load than the database to open. */
export default defineUnlistedScript(() => readAhead("jianbao", localStorage));
