/** The widths every page is looked at in, in CSS pixels. 320 is 1280 at 400 % zoom. */
export const WIDTHS = [1280, 390, 320];

/** One address of each kind of page and of each state it can be in. */
export const PAGES = [
  { name: "overview", path: "/" },
  { name: "overview of a region", path: "/?region=nord" },
  { name: "list", path: "/kommuner" },
  { name: "list with filters", path: "/kommuner?region=nord&settles=yes&answer=result_target:no" },
  { name: "list with a picked question", path: "/kommuner?region=nord&pick=result_target" },
  { name: "list of nothing", path: "/kommuner?region=ost&size=50000-&share=0-5" },
  { name: "list of districts", path: "/kommuner?unit=district" },
  { name: "list with a fault in its address", path: "/kommuner?farge=blå" },
  { name: "profile", path: "/kommuner/1901" },
  { name: "profile of one that did not answer", path: "/kommuner/SILENT" },
  { name: "profile of a district", path: "/kommuner/030101" },
  { name: "questions", path: "/sporsmal" },
  { name: "question", path: "/sporsmal/result_target" },
  { name: "question by a background variable", path: "/sporsmal/result_target?by=size" },
  { name: "method", path: "/metode" },
  { name: "page that does not exist", path: "/finnes-ikke", status: 404 },
  { name: "municipality that does not exist", path: "/kommuner/9999", status: 404 },
];
