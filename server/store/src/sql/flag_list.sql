SELECT flag AS flag_id, unit_number, holds FROM wave_flag WHERE revision = $1
