SELECT hash FROM audit WHERE sequence = $1
