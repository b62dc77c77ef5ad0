package io.barrelhead.ingest.connections;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretTests {

    @Test
    void showsItselfOnlyWhenAsked() {
        Secret secret = Secret.of("hush");

        assertThat(secret).hasToString("***");
        assertThat("%s".formatted(secret)).doesNotContain("hush");
        assertThat(secret.reveal()).isEqualTo("hush");
    }
}
