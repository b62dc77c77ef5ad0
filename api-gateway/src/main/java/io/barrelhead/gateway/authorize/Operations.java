package io.barrelhead.gateway.authorize;

import io.barrelhead.gateway.audit.AuditEntry;
import io.barrelhead.gateway.audit.AuditEntry.Outcome;
import io.barrelhead.gateway.audit.AuditLog;
import io.barrelhead.gateway.audit.AuditTally;
import io.barrelhead.gateway.authenticate.Caller;
import io.barrelhead.gateway.offer.PublicRoute;
import io.barrelhead.gateway.offer.Service;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/// Writes down what operators and admins do: each act one row, looks at lists counted together. What changes keys
/// writes
/// its own row, in its own transaction.
@Component
class Operations {

    private static final Logger LOG = LoggerFactory.getLogger(Operations.class);
    private static final int FIRST_ERROR = 400;
    private static final int FIRST_FAILURE = 500;

    private final AuditLog log;
    private final AuditTally tally;

    Operations(AuditLog log, AuditTally tally) {
        this.log = log;
        this.tally = tally;
    }

    void record(PublicRoute route, HttpServletRequest request, HttpServletResponse response) {
        boolean done = response.getStatus() < FIRST_ERROR;
        if (!route.isOperation()) {
            return;
        }
        if (route.method() == HttpMethod.GET) {
            tally.add(entry(route, request, response));
        } else if (route.service() != Service.GATEWAY || !done) {
            write(entry(route, request, response));
        }
    }

    /// The act is done and cannot be taken back: a row that cannot be written goes to the log instead.
    private void write(AuditEntry entry) {
        try {
            log.record(entry);
        } catch (DataAccessException unwritten) {
            LOG.error("audit row not written: {}", entry, unwritten);
        }
    }

    private static AuditEntry entry(PublicRoute route, HttpServletRequest request, HttpServletResponse response) {
        String who = Caller.of(request).map(Caller::getName).orElse(null);
        String made = response.getHeader(HttpHeaders.LOCATION);
        String target = made == null ? request.getRequestURI() : made;
        int status = response.getStatus();
        return new AuditEntry(
                who, route.toString(), target, outcome(status), String.valueOf(status), request.getRemoteAddr());
    }

    private static Outcome outcome(int status) {
        if (status < FIRST_ERROR) {
            return Outcome.DONE;
        }
        return status < FIRST_FAILURE ? Outcome.REFUSED : Outcome.FAILED;
    }
}
