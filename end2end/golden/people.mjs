// What each database calls otherwise: the ready people of the demonstration by their ids, and what a form is
// called by when its page is drawn. A crawl has words of its own for them, in what a page shows and in
// addresses, so that two databases can be compared.

/** The hidden field that names the change a form makes: by another id each time it is drawn. */
const CHANGE = /(<input\b[^>]*\bname="endring"[^>]*\bvalue=")[0-9a-f-]{36}"/g;

/** The ready people, by the ids that one database knows them by. */
export class People {
  /** In the order in which the page to sign in on offers them. */
  constructor(ids) {
    this.words = ids.map((id, at) => [id, `PERSON-${at + 1}`]);
  }

  /** A text in the crawl's words. */
  called(text) {
    const unnamed = text.replace(CHANGE, '$1CHANGE"');
    return this.words.reduce((said, [id, word]) => said.replaceAll(id, word), unnamed);
  }

  /** An address as the database knows it; `PERSON-1` is not the beginning of `PERSON-12`. */
  known(address) {
    return this.words.reduce((known, [id, word]) => known.replace(new RegExp(`${word}(?!\\d)`, "g"), id), address);
  }
}
