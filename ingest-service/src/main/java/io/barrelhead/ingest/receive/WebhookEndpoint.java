package io.barrelhead.ingest.receive;

import io.barrelhead.ingest.connections.Commerce7Connection;
import io.barrelhead.ingest.connections.TockConnection;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Where the sources send their webhooks.
@RestController
class WebhookEndpoint {

    private static final String RETRY_SECONDS = "10";
    // the same for both sources, and for connections that do not exist
    private static final String CHALLENGE = "Basic realm=\"webhooks\"";

    private final Door door;

    WebhookEndpoint(Door door) {
        this.door = door;
    }

    @Operation(
            summary = "A web hook of Commerce7",
            description = "With the connection's own webhook-username and webhook-password as Basic authentication."
                    + " Stored durably, then acknowledged.")
    @ApiResponse(responseCode = "200", description = "Kept, or nothing that is followed")
    @ApiResponse(responseCode = "401", description = "Not this connection's secret, or another tenant's web hook")
    @ApiResponse(responseCode = "413", description = "Larger than what is taken")
    @ApiResponse(responseCode = "503", description = "It cannot be kept now: send it again")
    @PostMapping("/webhooks/commerce7/{connection}")
    ResponseEntity<ProblemDetail> commerce7(@PathVariable String connection, HttpServletRequest request)
            throws IOException {
        return answer(door.take(Commerce7Connection.SOURCE, connection, request));
    }

    @Operation(
            summary = "A webhook of Tock",
            description = "With the header that was agreed on: the connection's own webhook-header and webhook-secret."
                    + " Stored durably, then acknowledged.")
    @ApiResponse(responseCode = "200", description = "Kept, or of another business")
    @ApiResponse(responseCode = "401", description = "Not this connection's secret")
    @ApiResponse(responseCode = "413", description = "Larger than what is taken")
    @ApiResponse(responseCode = "503", description = "It cannot be kept now: send it again")
    @PostMapping("/webhooks/tock/{connection}")
    ResponseEntity<ProblemDetail> tock(@PathVariable String connection, HttpServletRequest request) throws IOException {
        return answer(door.take(TockConnection.SOURCE, connection, request));
    }

    private static ResponseEntity<ProblemDetail> answer(Door.Answer answer) {
        return switch (answer) {
            case TAKEN -> ResponseEntity.ok().build();
            case REFUSED -> problem(HttpStatus.UNAUTHORIZED, HttpHeaders.WWW_AUTHENTICATE, CHALLENGE, """
                        this is not the secret of a connection of that name, or the web hook of another account: \
                        compare what the source was given with the connections file""");
            case TOO_LARGE -> problem(HttpStatus.CONTENT_TOO_LARGE, HttpHeaders.CONNECTION, "close", """
                        the body is larger than what is taken; the record comes with the next walk""");
            case NOT_STORED -> problem(HttpStatus.SERVICE_UNAVAILABLE, HttpHeaders.RETRY_AFTER, RETRY_SECONDS, """
                        the webhook cannot be kept now, so it is not acknowledged: send it again""");
        };
    }

    private static ResponseEntity<ProblemDetail> problem(
            HttpStatus status, String header, String value, String detail) {
        return ResponseEntity.status(status)
                .header(header, value)
                .body(ProblemDetail.forStatusAndDetail(status, detail));
    }
}
