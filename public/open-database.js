// Stands in the head of the pages: the database opens while their own code is still loading.
const opening = indexedDB.open("jianbao");
opening.onupgradeneeded = () => opening.transaction.abort();
opening.onerror = (event) => event.preventDefault();
opening.onsuccess = () => {
  opening.result.onversionchange = () => opening.result.close();
};
