SELECT unit_number, responded_on FROM response WHERE revision = $1
