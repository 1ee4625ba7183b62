"use strict";
// For whom the page is shown: clinician, trainee or patient. The choice was put on the root element
// before the page was drawn (overrides/main.html); here it can be changed and is remembered.
{
  const audienceSwitch = document.querySelector(".vcf-audience");

  if (audienceSwitch instanceof HTMLFieldSetElement) {
    chosen(audienceSwitch, audience()).checked = true;
    openFor(audience());
    carryAlong();
    audienceSwitch.addEventListener("change", ({ target }) => {
      if (target instanceof HTMLInputElement) showFor(target.value);
    });
  }

  function audience() {
    return document.documentElement.dataset.audience ?? "clinician";
  }

  /**
   * @param {HTMLFieldSetElement} among
   * @param {string} value
   */
  function chosen(among, value) {
    const option = among.querySelector(`input[value="${value}"]`);
    return /** @type {HTMLInputElement} */ (option);
  }

  /** @param {string} chosenAudience */
  function showFor(chosenAudience) {
    document.documentElement.dataset.audience = chosenAudience;
    openFor(chosenAudience);
    try {
      localStorage.setItem("vcf-audience", chosenAudience);
    } catch {
      // A browser that keeps nothing still shows this page as chosen, and passes the choice on in links.
    }
    carryAlong();
  }

  /**
   * A trainee reads what a recommendation rests on; for others it is one click away.
   * @param {string} chosenAudience
   */
  function openFor(chosenAudience) {
    for (const basis of document.querySelectorAll("details.vcf-basis")) {
      basis.toggleAttribute("open", chosenAudience === "trainee");
    }
  }

  // Pages opened from a folder may not share what is stored, so their links carry the choice.
  function carryAlong() {
    if (location.protocol !== "file:") return;
    for (const link of document.querySelectorAll("a[href]")) {
      if (link instanceof HTMLAnchorElement && leadsToAPage(link)) {
        const address = new URL(link.href);
        address.searchParams.set("audience", audience());
        link.href = address.href;
      }
    }
  }

  /** @param {HTMLAnchorElement} link */
  function leadsToAPage(link) {
    const here = link.getAttribute("href")?.startsWith("#");
    return !here && link.protocol === "file:" && link.pathname.endsWith(".html");
  }
}
