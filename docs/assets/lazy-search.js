"use strict";
// The theme fetches its search index, by far the largest file of the site, with every page. Here it waits
// until somebody turns to the search.
{
  const turnedToSearch = new Promise((resolve) => {
    if (new URLSearchParams(location.search).has("q")) resolve(null);
    document.addEventListener("focusin", ({ target }) => {
      if (target instanceof Element && target.closest(".md-search")) resolve(null);
    });
  });

  globalThis.XMLHttpRequest = class extends XMLHttpRequest {
    #isForIndex = false;

    /** @param {[method: string, address: string | URL]} given */
    open(...given) {
      this.#isForIndex = String(given[1]).endsWith("search/search_index.json");
      super.open(...given);
    }

    /** @param {XMLHttpRequestBodyInit | null} [body] */
    send(body) {
      if (this.#isForIndex) turnedToSearch.then(() => super.send(body));
      else super.send(body);
    }
  };
}
