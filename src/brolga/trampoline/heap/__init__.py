"""The heap of a store, as code of the heap image: where objects lie, how room for them is found and found again."""
