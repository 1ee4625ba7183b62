"use strict";
// Released versions stay under versions/<version>/. A page of one says so, and leads to the newest.
{
  /** @typedef {{ version: string, guidance: string, date: string }} Release */

  const ownScript = document.currentScript;
  if (ownScript instanceof HTMLScriptElement && location.protocol !== "file:") {
    const root = new URL("../../", ownScript.src);
    const [, version] = root.pathname.match(/\/versions\/([^/]+)\/$/) ?? [];
    if (version) void tellVersion(decodeURIComponent(version), root, new URL("../../", root));
  }

  /**
   * What the address alone says is shown at once, the rest when the list of versions is there.
   * @param {string} version
   * @param {URL} root of this version
   * @param {URL} site where the newest version is
   */
  async function tellVersion(version, root, site) {
    const notice = document.createElement("aside");
    notice.className = "vcf-older";
    notice.setAttribute("aria-label", "Version of this page");
    const newestHome = new URL("index.html", site).href;
    show(notice, `An older version: ${version}, kept for reference.`, "There may be a newer one:", [
      [newestHome, "the newest version"],
    ]);
    place(notice);

    const newest = await newestIn(new URL("versions.json", site)).catch(() => undefined);
    if (newest?.version !== version) markTitles(version);
    if (!newest) return;
    /** @type {[string, string]} */
    const all = [new URL("versions/index.html", site).href, "all versions"];
    if (newest.version === version) {
      notice.classList.add("vcf-older--newest");
      show(notice, `This is version ${version} of this guidance, at its lasting address.`, "It is the newest:", [
        [newestHome, "the newest version at its usual address"],
        all,
      ]);
      return;
    }
    const edition = `${newest.version} (guidance ${newest.guidance}, ${newest.date})`;
    const same = await samePage(root, site);
    show(notice, `An older version: this is version ${version} of this guidance.`, `There is a newer one, ${edition}:`, [
      same ? [same, "this page in the newest version"] : [newestHome, "the newest version, which has no such page"],
      all,
    ]);
  }

  /**
   * Above everything but the link that skips to the content.
   * @param {HTMLElement} notice
   */
  function place(notice) {
    const skip = document.querySelector("[data-md-component=skip]");
    if (skip) skip.after(notice);
    else document.body.prepend(notice);
  }

  /**
   * Who follows a link into the middle of a page does not see its top, but the bar that stays, and the tab.
   * @param {string} version
   */
  function markTitles(version) {
    const mark = `Older version ${version}: `;
    document.title = mark + document.title;
    for (const title of document.querySelectorAll(".md-header__topic > .md-ellipsis")) title.prepend(mark);
  }

  /**
   * @param {URL} list
   * @returns {Promise<Release>}
   */
  async function newestIn(list) {
    const response = await fetch(list, { cache: "no-cache" });
    return (await response.json()).versions[0];
  }

  /**
   * The same page in the newest version, if there is one. Answers that a link holds stay where they are.
   * @param {URL} root
   * @param {URL} site
   */
  async function samePage(root, site) {
    const page = new URL(`./${location.pathname.slice(root.pathname.length)}`, site);
    const found = await fetch(page, { method: "HEAD" }).catch(() => undefined);
    if (!found?.ok) return undefined;
    if (!location.hash.includes("=")) page.hash = location.hash;
    return page.href;
  }

  /**
   * @param {HTMLElement} notice
   * @param {string} what
   * @param {string} where
   * @param {[string, string][]} links
   */
  function show(notice, what, where, links) {
    const strong = document.createElement("strong");
    strong.textContent = what;
    notice.replaceChildren(strong, ` ${where} `);
    links.forEach(([address, words], at) => {
      const link = document.createElement("a");
      link.href = address;
      link.textContent = words;
      notice.append(at ? ", " : "", link);
    });
    notice.append(".");
  }
}
