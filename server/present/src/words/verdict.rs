//! The sentence about the groups that differ.

use kinds::Lang;
use view::words::and_list;

/// The sentence about the groups that are clearly higher or lower than the others, each with its
/// share in whole percents; `None` where no group is.
pub fn clear_groups(
    higher: &[(String, String)],
    lower: &[(String, String)],
    lang: Lang,
) -> Option<String> {
    let named = |groups: &[(String, String)]| {
        let named = groups
            .iter()
            .map(|(name, share)| format!("{name} ({share})"));
        and_list(&named.collect::<Vec<_>>(), lang)
    };
    let (above, below) = (named(higher), named(lower));
    let said = match (higher.is_empty(), lower.is_empty(), lang) {
        (true, true, _) => return None,
        (false, true, Lang::Nb) => format!("Andelen er klart høyere i {above} enn i resten."),
        (false, true, Lang::Nn) => format!("Delen er klart høgare i {above} enn i resten."),
        (false, true, Lang::En) => {
            format!("The share is clearly higher in {above} than in the rest.")
        }
        (true, false, Lang::Nb) => format!("Andelen er klart lavere i {below} enn i resten."),
        (true, false, Lang::Nn) => format!("Delen er klart lågare i {below} enn i resten."),
        (true, false, Lang::En) => {
            format!("The share is clearly lower in {below} than in the rest.")
        }
        (false, false, Lang::Nb) => {
            format!("Andelen er klart lavere i {below} enn i resten, og klart høyere i {above}.")
        }
        (false, false, Lang::Nn) => {
            format!("Delen er klart lågare i {below} enn i resten, og klart høgare i {above}.")
        }
        (false, false, Lang::En) => format!(
            "The share is clearly lower in {below} than in the rest, and clearly higher in {above}."
        ),
    };
    Some(said)
}

#[cfg(test)]
mod tests {
    use super::clear_groups;
    use kinds::Lang;

    #[test]
    fn groups_are_named_with_their_shares() {
        let group = |name: &str, share: &str| (name.to_owned(), share.to_owned());
        let higher = [group("Sør", "70 %"), group("Øst", "69 %")];
        let lower = [group("Nord", "36 %")];
        assert_eq!(clear_groups(&[], &[], Lang::Nb), None);
        assert_eq!(
            clear_groups(&higher, &lower, Lang::Nb).as_deref(),
            Some(
                "Andelen er klart lavere i Nord (36 %) enn i resten, og klart høyere i Sør (70 %) og Øst (69 %)."
            )
        );
        assert_eq!(
            clear_groups(&[], &lower, Lang::Nn).as_deref(),
            Some("Delen er klart lågare i Nord (36 %) enn i resten.")
        );
    }
}
