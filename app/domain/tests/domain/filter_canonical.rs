//! The canonical form: one for every spelling, of links and of the panel's plain form.

use domain::filter::Filter;

use crate::small::world;

/// Each query is read without problems, printed in its canonical form, and redirected to it.
fn check(cases: &[(&str, &str)]) {
    let world = world();
    for (query, canonical) in cases {
        let reading = Filter::read(query, &world);
        assert_eq!(reading.problems, [], "{query}");
        assert_eq!(reading.to_query(), *canonical, "{query}");
        let given = query.strip_prefix('?').unwrap_or(query);
        assert_eq!(reading.canonical, given == *canonical, "{query}");
        assert_eq!(reading.redirect().is_none(), reading.canonical, "{query}");
        let again = Filter::read(canonical, &world);
        assert!(again.canonical, "{canonical}");
        assert_eq!(again.filter, reading.filter, "{query}");
    }
}

#[test]
fn backgrounds_stand_in_order() {
    check(&[
        ("", "wave=2015"),
        ("?", "wave=2015"),
        ("wave=2014", "wave=2014"),
        ("unit=municipality", "wave=2015"),
        ("wave=2015&unit=district", "unit=district&wave=2015"),
        ("region=vest,,nord,vest", "region=nord,vest&wave=2015"),
        (
            "region=vest&region=nord,%20vest",
            "region=nord,vest&wave=2015",
        ),
        ("region=&county=&size=&answered=&answer=&q=+", "wave=2015"),
        (
            "county=19,18&region=nord",
            "region=nord&county=18,19&wave=2015",
        ),
        ("number=1804,0101", "number=0101,1804&wave=2015"),
        ("language=neutral,nb", "language=nb,neutral&wave=2015"),
        ("size=50000-,0-1999", "size=0-1999,50000-&wave=2015"),
        ("centrality=most,least", "centrality=least,most&wave=2015"),
        ("share=15-,0-5", "share=0-5,15-&wave=2015"),
        ("population=010000.00-", "population=10000-&wave=2015"),
        ("population=5-9,-4,5-9", "population=-4,5-9&wave=2015"),
        (
            "share_percent=5.50-10.125",
            "share_percent=5.5-10.125&wave=2015",
        ),
        ("settled=-4", "settled=-4&wave=2015"),
        (
            "partner=no,yes&host=unknown&settles=yes",
            "settles=yes&host=unknown&partner=yes,no&wave=2015",
        ),
        ("answered=yes", "answered=yes&wave=2015"),
        ("answered=yes&answered=no", "wave=2015"),
    ]);
}

#[test]
fn conditions_on_answers_stand_in_the_order_of_the_questionnaire() {
    check(&[
        (
            "answer=target:_no_response,no,yes,no",
            "answer=target:yes,no,_no_response&wave=2015",
        ),
        (
            "answer=percent:_answered,60-,-50.0",
            "answer=percent:-50,60-,_answered&wave=2015",
        ),
        (
            "answer=barriers:work&answer=capacity.*:much&answer=capacity.school:much\
             &answer=!target:no&answer=target:no&answer=barriers:work",
            "answer=target:no&answer=!target:no&answer=capacity.school:much\
             &answer=capacity.*:much&answer=barriers:work&wave=2015",
        ),
        ("answer=target@2015:no", "answer=target:no&wave=2015"),
        ("answer=target@2014:no", "answer=target@2014:no&wave=2015"),
        (
            "answer=%21capacity.%2A%3Alittle%2Cmuch",
            "answer=!capacity.*:much,little&wave=2015",
        ),
        (
            "atleast=02:capacity.*:little,much",
            "atleast=2:capacity.*:much,little&wave=2015",
        ),
        (
            "same=importance.*:low,high~capacity.*:little",
            "same=importance.*:high,low~capacity.*:little&wave=2015",
        ),
    ]);
}

#[test]
fn order_columns_and_page_print_what_is_not_usual() {
    check(&[
        ("q=+B%C3%98+", "q=B%C3%98&wave=2015"),
        ("q=Mo i", "q=Mo%20i&wave=2015"),
        ("q=bø", "q=b%C3%B8&wave=2015"),
        ("sort=name", "wave=2015"),
        ("sort=-name", "sort=-name&wave=2015"),
        ("sort=capacity.school", "sort=capacity.school&wave=2015"),
        ("cols=target,name,target", "cols=target,name&wave=2015"),
        ("cols=target&cols=host", "cols=target,host&wave=2015"),
        (
            "cols=number,name,region,population,share_percent,answered",
            "wave=2015",
        ),
        (
            "cols=name,region,population,share_percent,answered",
            "wave=2015",
        ),
        (
            "answer=target:yes,no&cols=name,region,population,share_percent,answered,target",
            "answer=target:yes,no&wave=2015",
        ),
        // What one asked for anew is not what is shown anyway: all in the list have that answer.
        (
            "answer=target:no&cols=name,region,population,share_percent,answered,target",
            "answer=target:no&cols=name,region,population,share_percent,answered,target&wave=2015",
        ),
        (
            "region=nord&cols=name,population,share_percent,answered",
            "region=nord&wave=2015",
        ),
        (
            "answered=yes&cols=name,region,population,share_percent",
            "answered=yes&wave=2015",
        ),
        (
            "cols=name,region,population,share_percent,answered,target",
            "cols=name,region,population,share_percent,answered,target&wave=2015",
        ),
        ("page=1", "wave=2015"),
        ("page=02", "page=2&wave=2015"),
        ("page=all", "page=all&wave=2015"),
        ("view=list", "wave=2015"),
        ("page=2&view=map", "view=map&page=2&wave=2015"),
        (
            "colour=share&view=map&cols=name",
            "cols=name&view=map&colour=share&wave=2015",
        ),
        ("colour=capacity.school", "colour=capacity.school&wave=2015"),
        (
            "colour=target&sort=-name",
            "sort=-name&colour=target&wave=2015",
        ),
    ]);
}

#[test]
fn what_the_panel_sends_as_a_plain_form_becomes_conditions() {
    check(&[
        (
            "pick.target=no&pick.target=yes&pick.target=_is",
            "answer=target:yes,no&wave=2015",
        ),
        (
            "answer=barriers:work&pick.capacity.school=much&pick.capacity.school=_not",
            "answer=!capacity.school:much&answer=barriers:work&wave=2015",
        ),
        ("pick.target@2014=no", "answer=target@2014:no&wave=2015"),
        (
            "pick_from.percent=50&pick_to.percent=",
            "answer=percent:50-&wave=2015",
        ),
        (
            "pick_from.percent=50&pick_to.percent=59,5&pick.percent=_unanswered",
            "answer=percent:50-59.5,_unanswered&wave=2015",
        ),
        (
            "population_from=10+000&population_to=",
            "population=10000-&wave=2015",
        ),
        (
            "immigrants_from=&immigrants_to=500",
            "immigrants=-500&wave=2015",
        ),
        (
            "share_percent_from=5,5&share_percent_to=10.25",
            "share_percent=5.5-10.25&wave=2015",
        ),
        ("settled_from=1&settled_to=4", "settled=1-4&wave=2015"),
        ("settles=&host=&partner=yes", "partner=yes&wave=2015"),
        ("pick=target", "pick=target&wave=2015"),
        (
            "region=nord&pick=capacity.school&q=",
            "pick=capacity.school&region=nord&wave=2015",
        ),
        ("pick=target&pick.target=no", "answer=target:no&wave=2015"),
        ("pick.barriers=_is", "pick=barriers&wave=2015"),
        ("pick=target&pick.barriers=_is", "pick=target&wave=2015"),
    ]);
}

#[test]
fn what_the_panel_sends_of_a_battery_becomes_conditions() {
    check(&[
        (
            "pick.capacity.*=little&pick_least.capacity.*=2",
            "atleast=2:capacity.*:little&wave=2015",
        ),
        (
            "pick.capacity.*=little&pick.capacity.*=_is&pick_least.capacity.*=1&pick_with.capacity.*=",
            "answer=capacity.*:little&wave=2015",
        ),
        (
            "pick.capacity.*=little&pick.capacity.*=_not&pick_least.capacity.*=2&pick_with.capacity.*=importance",
            "answer=!capacity.*:little&wave=2015",
        ),
        (
            "pick.importance.*=_same&pick.importance.*=high&pick_with.importance.*=capacity&pick_same.importance.*=little&pick_same.importance.*=much",
            "same=importance.*:high~capacity.*:much,little&wave=2015",
        ),
        // Where something is missing, the condition stays in the making.
        (
            "pick=importance.*&pick.importance.*=high&pick_with.importance.*=capacity",
            "pick=importance.*:high~capacity.*&wave=2015",
        ),
        (
            "pick=importance.*&pick.importance.*=_same",
            "pick=importance.*~&wave=2015",
        ),
        (
            "pick_least.capacity.*=3&pick.capacity.*=_is",
            "pick=3:capacity.*&wave=2015",
        ),
        ("pick=1:capacity.*", "pick=capacity.*&wave=2015"),
        (
            "pick=3:capacity.*:little,much,much",
            "pick=3:capacity.*:much,little&wave=2015",
        ),
        (
            "pick=!target@2014:no,yes",
            "pick=!target@2014:yes,no&wave=2015",
        ),
        ("pick=!target@2015:no", "pick=!target:no&wave=2015"),
        (
            "pick=importance.*:low,high~capacity.*:little",
            "pick=importance.*:high,low~capacity.*:little&wave=2015",
        ),
    ]);
}

#[test]
fn columns_that_were_left_as_they_stood_follow_the_filter() {
    let boxes = |columns: &str| -> String {
        let columns = columns.split(',').map(|column| format!("cols={column}"));
        columns.collect::<Vec<_>>().join("&")
    };
    let usual = "number,name,region,population,share_percent,answered";
    for (boxes_sent, kept, canonical) in [
        (usual, "", "region=nord&wave=2015"),
        (
            "number,name,region",
            "",
            "region=nord&cols=number,name,region&wave=2015",
        ),
        (
            usual,
            "name,target",
            "region=nord&cols=name,target&wave=2015",
        ),
        (usual, "name,farge", "region=nord&cols=name&wave=2015"),
    ] {
        let query = format!(
            "region=nord&{}&cols_shown={usual}&cols_kept={kept}",
            boxes(boxes_sent)
        );
        let reading = Filter::read(&query, &world());
        assert_eq!(reading.problems, [], "{query}");
        assert_eq!(reading.to_query(), canonical, "{query}");
    }
}

#[test]
fn keys_of_the_page_pass_through() {
    let world = world();
    let reading = Filter::read_with("region=nord&by=size&wave=2015", &world, &["by"]);
    assert_eq!(reading.problems, []);
    assert_eq!(reading.extra("by"), Some("size"));
    let canonical = "by=size&region=nord&wave=2015";
    assert_eq!(reading.redirect().as_deref(), Some(canonical));
    assert!(Filter::read_with(canonical, &world, &["by"]).canonical);
}
