//! What can be wrong with the file of a register.

view::words! {
    MISSING_COLUMN: "Kolonnen «{heading}» mangler. Legg den til i rad 1.", nn "Kolonnen «{heading}» manglar. Legg han til i rad 1.", en "The column “{heading}” is missing. Add it in row 1.";
    DUPLICATE_NUMBER: "Nummeret {number} står også i rad {row}. Fjern den ene raden.", nn "Nummeret {number} står òg i rad {row}. Fjern den eine rada.", en "The number {number} also stands in row {row}. Remove one of the rows.";
    EMPTY: "Cellen er tom. Fyll den ut.", nn "Cella er tom. Fyll henne ut.", en "The cell is empty. Fill it in.";
    TO_FILL: "{n} {n|rad|rader} sier at noe skal fylles ut. Til det er gjort, gjelder tallene som står der. Fyll ut, tøm kolonnen, og importer på nytt.", nn "{n} {n|rad|rader} seier at noko skal fyllast ut. Til det er gjort, gjeld tala som står der. Fyll ut, tøm kolonnen, og importer på nytt.", en "{n} {n|row says|rows say} that something is to be filled in. Until that is done, the figures that stand there apply. Fill in, empty the column, and import again.";
    NOT_A_NUMBER: "«{written}» er ikke et nummer med fire eller seks siffer. Rett cellen.", nn "«{written}» er ikkje eit nummer med fire eller seks siffer. Rett cella.", en "“{written}” is not a number of four or six digits. Correct the cell.";
    NOT_A_NAME: "«{written}» er ikke et navn. Rett cellen.", nn "«{written}» er ikkje eit namn. Rett cella.", en "“{written}” is not a name. Correct the cell.";
    NOT_A_COUNTY_NUMBER: "«{written}» er ikke et fylkesnummer med to siffer. Rett cellen.", nn "«{written}» er ikkje eit fylkesnummer med to siffer. Rett cella.", en "“{written}” is not the number of a county, of two digits. Correct the cell.";
    NOT_A_REGION: "«{written}» er ikke en av de seks regionene. Rett cellen.", nn "«{written}» er ikkje ein av dei seks regionane. Rett cella.", en "“{written}” is not one of the six regions. Correct the cell.";
    NOT_A_LANGUAGE: "«{written}» er ikke nb, nn eller neutral. Rett cellen.", nn "«{written}» er ikkje nb, nn eller neutral. Rett cella.", en "“{written}” is not nb, nn or neutral. Correct the cell.";
    NOT_A_WHOLE_NUMBER: "«{written}» er ikke et helt tall. Rett cellen.", nn "«{written}» er ikkje eit heilt tal. Rett cella.", en "“{written}” is not a whole number. Correct the cell.";
    NOT_A_FIGURE: "«{written}» er ikke et helt tall, «:» eller tomt. Rett cellen.", nn "«{written}» er ikkje eit heilt tal, «:» eller tomt. Rett cella.", en "“{written}” is not a whole number, “:” or empty. Correct the cell.";
    NOT_A_CENTRALITY: "«{written}» er ikke en sentralitet fra 0 til 3. Rett cellen.", nn "«{written}» er ikkje ein sentralitet frå 0 til 3. Rett cella.", en "“{written}” is not a centrality from 0 to 3. Correct the cell.";
    NOT_ZERO_OR_ONE: "«{written}» er ikke 0 eller 1. Rett cellen.", nn "«{written}» er ikkje 0 eller 1. Rett cella.", en "“{written}” is not 0 or 1. Correct the cell.";
    NOT_A_LATITUDE: "«{written}» er ikke en breddegrad. Rett cellen.", nn "«{written}» er ikkje ein breiddegrad. Rett cella.", en "“{written}” is not a latitude. Correct the cell.";
    NOT_A_LONGITUDE: "«{written}» er ikke en lengdegrad. Rett cellen.", nn "«{written}» er ikkje ein lengdegrad. Rett cella.", en "“{written}” is not a longitude. Correct the cell.";
}
