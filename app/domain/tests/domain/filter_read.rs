//! Every form of the filter's grammar on a small wave, and the units it holds.

use domain::filter::{Filter, Selection};

use crate::small::world;

/// The names a query holds, in the list's order, with spaces between.
fn held(query: &str) -> String {
    let world = world();
    let reading = Filter::read(query, &world);
    assert_eq!(reading.problems, [], "{query}");
    let wave = world.wave(reading.filter.wave).unwrap();
    let selection = Selection::of(reading.filter, &world);
    let order = selection.filter().sorted(selection.units(), &world);
    let names = order.iter().map(|p| wave.units()[*p].name.clone());
    names.collect::<Vec<_>>().join(" ")
}

#[test]
#[expect(clippy::too_many_lines, reason = "one table of cases")]
fn every_form_holds_the_units_it_says() {
    for (query, names) in [
        ("", "Bergen Bodø Halden Rana Tromsø"),
        ("unit=district", "Gamle Oslo"),
        ("region=nord", "Bodø Rana Tromsø"),
        ("region=nord,vest", "Bergen Bodø Rana Tromsø"),
        ("region=nord&region=vest", "Bergen Bodø Rana Tromsø"),
        ("county=18,19", "Bodø Rana Tromsø"),
        ("number=0101,1804", "Bodø Halden"),
        ("language=nb", "Bergen Bodø Halden Rana Tromsø"),
        ("language=nn,neutral", ""),
        ("unit=district&language=nb,nn,neutral", ""),
        ("size=2000-4999,50000-", "Bergen Rana Tromsø"),
        ("centrality=most", "Bergen Bodø Halden Rana Tromsø"),
        ("share=5-10", ""),
        ("share=10-15", "Bergen Bodø Halden Tromsø"),
        ("share_percent=5-10", "Bodø"),
        ("share_percent=4.5-10", "Bodø"),
        ("share_percent=10.001-", "Bergen Halden Tromsø"),
        ("population=10000-", "Bergen Bodø Halden Tromsø"),
        ("population=-4999,72681-72681", "Rana Tromsø"),
        ("immigrants=1000-8000", "Bodø Halden Tromsø"),
        ("settled=-4", "Bergen Bodø Tromsø"),
        ("settled=2-", "Bergen Halden"),
        ("settles=yes", "Bergen Bodø Halden"),
        ("settles=no,unknown", "Rana Tromsø"),
        ("host=yes", "Bodø Halden"),
        ("host=no", "Bergen"),
        ("partner=unknown", "Bodø Rana Tromsø"),
        ("answered=no", "Tromsø"),
        ("answered=yes", "Bergen Bodø Halden Rana"),
        ("answer=target:yes", "Halden"),
        ("answer=target:yes,no", "Bergen Halden"),
        ("answer=!target:yes", "Bergen"),
        ("answer=target:_answered", "Bergen Halden"),
        ("answer=target:_unanswered", "Bodø"),
        ("answer=target:_not_asked", "Rana"),
        ("answer=target:_no_response", "Tromsø"),
        ("answer=target:no,_unanswered", "Bergen Bodø"),
        ("answer=percent:50-60", "Halden"),
        ("answer=percent:-54,56-", ""),
        ("answer=!percent:-54", "Halden"),
        ("answer=percent:_not_asked", "Bergen Bodø Rana"),
        ("answer=capacity.school:little", "Halden"),
        ("answer=capacity.*:little", "Bodø Halden"),
        ("answer=!capacity.*:little", "Bergen"),
        ("answer=capacity.*:_unanswered", "Bergen Bodø Rana"),
        ("answer=barriers:staff", "Halden Rana"),
        ("answer=barriers:staff&answer=barriers:housing", "Halden"),
        ("answer=!barriers:housing,work", "Rana"),
        ("answer=advice:_answered", "Bergen"),
        ("answer=target@2014:no", "Halden"),
        ("answer=target@2014:_no_response", "Bergen Bodø Rana"),
        ("answer=barriers@2014:housing", "Tromsø"),
        ("wave=2014&answer=target@2015:no", "Bergen"),
        ("atleast=2:capacity.*:little", "Halden"),
        ("atleast=1:capacity.*:little", "Bodø Halden"),
        ("atleast=3:capacity.*:_answered", "Halden"),
        ("same=importance.*:high~capacity.*:little", "Halden"),
        ("same=importance.*:high~capacity.*:_unanswered", "Bergen"),
        ("q=BOD%C3%98", "Bodø"),
        ("q=bodo", ""),
        ("q=18", "Bodø Rana"),
        ("q=8", ""),
        ("sort=-population", "Bergen Tromsø Halden Bodø Rana"),
        ("sort=number", "Halden Bergen Bodø Rana Tromsø"),
        ("sort=settled", "Tromsø Bodø Bergen Halden Rana"),
        ("sort=-settled", "Halden Bergen Bodø Tromsø Rana"),
        ("sort=target", "Halden Bergen Bodø Rana Tromsø"),
        ("sort=-target", "Bergen Halden Bodø Rana Tromsø"),
    ] {
        assert_eq!(held(query), names, "{query}");
    }
}
