//! Why no demo wave was made. What is wrong with its data stands in the words of its makers.

view::words! {
    DATA: "Datafilen {file} for demobølgen kan ikke brukes: {fault}.", nn "Datafila {file} for demobølgja kan ikkje brukast: {fault}.", en "The data file {file} of the demo wave cannot be used: {fault}.";
    MISSED: "Måltallene for «{column}» ble ikke nådd: {misses}.", nn "Måltala for «{column}» blei ikkje nådde: {misses}.", en "The targets of “{column}” were not met: {misses}.";
    OUT_OF_REACH: "Demobølgen ble ikke laget: ingen av {attempts} forsøk nådde alle måltallene. Se etter måltall som utelukker hverandre, eller prøv et annet frø.", nn "Demobølgja blei ikkje laga: ingen av {attempts} forsøk nådde alle måltala. Sjå etter måltal som utelukkar kvarandre, eller prøv eit anna frø.", en "The demo wave was not made: none of {attempts} attempts met every target. Look for targets that exclude each other, or try another seed.";
    NOT_READ_BACK: "Demobølgen {year} kan ikke leses tilbake: {fault}.", nn "Demobølgja {year} kan ikkje lesast tilbake: {fault}.", en "The demo wave {year} cannot be read back: {fault}.";
    TOO_MANY: "Måltallene for «{column}» deler ut {labels} svar til {units} enheter. Rett summen.", nn "Måltala for «{column}» deler ut {labels} svar til {units} einingar. Rett summen.", en "The targets of “{column}” deal {labels} answers to {units} units. Correct the total.";
}
