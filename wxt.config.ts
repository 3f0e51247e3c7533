import { defineConfig } from "wxt";

const REPOSITORY = "https://github.com/jianbao/jianbao";

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ["@wxt-dev/i18n/module"],
  i18n: { localesDir: "./utils/i18n" },
  // Dexie's main entry wraps an ES5 build; the modern one is smaller and the same.
  vite: () => ({
    resolve: { alias: [{ find: /^dexie$/, replacement: "dexie/dist/modern/dexie.min.mjs" }] },
  }),
  zip: { excludeSources: ["tests/screenshots/**", "out/**"] },
  manifest: ({ browser }) => ({
    name: "__MSG_extension_name__",
    short_name: "Jianbao",
    description: "__MSG_extension_description__",
    default_locale: "en",
    homepage_url: REPOSITORY,
    permissions: ["activeTab", "scripting", "storage", "unlimitedStorage", "contextMenus"],
    optional_host_permissions: ["*://*/*"],
    commands: {
      _execute_action: { description: "__MSG_command_popup__" },
      clip: {
        suggested_key: { default: "Alt+Shift+S" },
        description: "__MSG_command_clip__",
      },
    },
    ...(browser === "firefox" && {
      browser_specific_settings: {
        gecko: {
          id: "jianbao@jianbao.example",
          strict_min_version: "140.0",
          data_collection_permissions: { required: ["none"] },
        },
        gecko_android: { strict_min_version: "142.0" },
      },
    }),
  }),
});
