//! What is said where there is no page to say it on: the router's own sentences.

view::words! {
    NO_PAGE: "Siden finnes ikke. Gå til forsiden: /", nn "Sida finst ikkje. Gå til framsida: /", en "The page does not exist. Go to the front page: /";
    FAILED: "Noe gikk galt hos oss. Prøv igjen. Skjer det flere ganger, så oppgi nummeret i x-request-id når du melder feilen.", nn "Noko gjekk gale hos oss. Prøv igjen. Skjer det fleire gonger, så oppgi nummeret i x-request-id når du melder feilen.", en "Something went wrong on our side. Try again. If it happens again, report it with the number in x-request-id.";
    FOREIGN_HOST: "Adressen er ikke denne tjenestens. Åpne {address} i nettleseren.", nn "Adressa høyrer ikkje til denne tenesta. Opne {address} i nettlesaren.", en "The address is not that of this service. Open {address} in the browser.";
    FOREIGN_SITE: "Forespørselen kom fra en annen nettside og er avvist. Gå til siden hos oss og prøv igjen.", nn "Førespurnaden kom frå ei anna nettside og er avvist. Gå til sida hos oss og prøv igjen.", en "The request came from another website and is refused. Go to our page and try again.";
    TOO_LARGE_TITLE: "For stort skjema", nn "For stort skjema", en "Too large a form";
    FORM_TOO_LARGE: "Skjemaet er for stort til å lagres, og ingenting er lagret. Gå tilbake, kort ned teksten eller kryss av for færre om gangen, og prøv igjen.", nn "Skjemaet er for stort til å lagrast, og ingenting er lagra. Gå tilbake, kort ned teksten eller kryss av for færre om gongen, og prøv igjen.", en "The form is too large to be saved, and nothing was saved. Go back, shorten the text or tick fewer at a time, and try again.";
    BACK_TO_PAGE: "Gå tilbake til siden", nn "Gå tilbake til sida", en "Go back to the page";
    NOT_A_FORM: "Her tas bare skjemaer imot (application/x-www-form-urlencoded).", nn "Her blir berre skjema tekne imot (application/x-www-form-urlencoded).", en "Only forms are accepted here (application/x-www-form-urlencoded).";
    FORM_BROKEN: "Skjemaet kom ikke helt frem. Gå tilbake, og prøv igjen.", nn "Skjemaet kom ikkje heilt fram. Gå tilbake, og prøv igjen.", en "The form did not arrive whole. Go back, and try again.";
}
