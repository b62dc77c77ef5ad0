package io.barrelhead.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// One transform run: the dbt stages from the claim of the changed days to the publication.
public record TransformId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TransformId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
