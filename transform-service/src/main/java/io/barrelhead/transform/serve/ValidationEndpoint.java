package io.barrelhead.transform.serve;

import io.barrelhead.transform.validate.Occasion;
import io.barrelhead.transform.validate.Validator;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Validations: see what the checks found, make them now.
@RestController
@RequestMapping("/api/v1/validations")
@Tag(name = "validations", description = "Whether what landed and what is published is as it must be")
class ValidationEndpoint {

    private final ValidationList validations;
    private final Validator validator;

    ValidationEndpoint(ValidationList validations, Validator validator) {
        this.validations = validations;
        this.validator = validator;
    }

    @GetMapping
    @Operation(
            summary = "All validations, newest first",
            description = "The first is the latest: limit=1 asks for it alone. They are made after each run that made "
                    + "everything anew, after each set-up, each night, and when somebody asks.")
    Page<ValidationView> list(
            @RequestParam(defaultValue = Limit.DEFAULT) int limit, @RequestParam @Nullable String cursor) {
        return validations.page(Limit.of(limit), Cursor.decode(cursor));
    }

    @PostMapping
    @Operation(summary = "Make every check now", description = "Answers with what they found.")
    ValidationView make() {
        return validations.get(validator.validate(Occasion.OPERATOR, null).id());
    }
}
