SELECT number FROM generation WHERE id = 1
