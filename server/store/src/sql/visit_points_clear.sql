DELETE FROM visit_point WHERE visit_id = $1
