// Who of a batch was erased.
UNWIND $keys AS key
MATCH (e:__ErasedPerson {key: key})
RETURN e.key AS key
