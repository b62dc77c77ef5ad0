package io.barrelhead.ingest.ask;

import static java.util.stream.Collectors.joining;

import io.barrelhead.contracts.StreamName;
import io.barrelhead.contracts.events.IngestionCommand.IngestionRequested;
import io.barrelhead.contracts.events.IngestionMode;
import io.barrelhead.ingest.connections.Connection;
import io.barrelhead.ingest.connections.Connections;
import io.barrelhead.ingest.runs.RunRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/// Makes a command a request that can be stored, or says what is wrong with it.
final class RequestCheck {

    private static final int MOST_IDS = 1_000;
    // no dots and slashes: an id becomes a part of a source's path
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_:-]{1,200}");

    private RequestCheck() {}

    /// @param connections that whoever asks may see
    /// @throws InvalidRequest if no such run can be walked
    static RunRequest check(IngestionRequested command, Connections connections) {
        Connection connection = connections
                .find(command.connection())
                .orElseThrow(() -> new InvalidRequest(
                        "unknown connection '%s'; known are %s".formatted(command.connection(), connections.names())));
        checkDays(command);
        checkIds(command);
        return new RunRequest(
                connection.id(),
                streams(connection, command.streams()),
                command.mode(),
                command.from(),
                command.to(),
                command.ids(),
                null,
                command.requestedBy(),
                command.idempotencyKey());
    }

    private static List<StreamName> streams(Connection connection, List<StreamName> asked) {
        for (StreamName stream : asked) {
            if (!connection.streams().contains(stream)) {
                throw new InvalidRequest("connection '%s' has no stream '%s'; it has %s"
                        .formatted(
                                connection.id(),
                                stream,
                                connection.streams().stream()
                                        .map(StreamName::value)
                                        .collect(joining(", "))));
            }
        }
        return asked.isEmpty()
                ? connection.streams()
                : connection.streams().stream().filter(asked::contains).toList();
    }

    private static void checkIds(IngestionRequested command) {
        List<String> ids = command.ids();
        if (command.mode() != IngestionMode.RECORDS) {
            if (ids != null) {
                throw new InvalidRequest("ids go with mode 'records' only");
            }
            return;
        }
        if (ids == null || ids.isEmpty() || ids.size() > MOST_IDS) {
            throw new InvalidRequest("mode 'records' needs 1 to %d ids".formatted(MOST_IDS));
        }
        if (command.streams().size() != 1) {
            throw new InvalidRequest("mode 'records' needs one stream: the ids are of its records");
        }
        ids.stream().filter(id -> !ID.matcher(id).matches()).findFirst().ifPresent(id -> {
            throw new InvalidRequest("'%s' is no record id: letters, digits, '-', '_' and ':' only".formatted(id));
        });
    }

    private static void checkDays(IngestionRequested command) {
        LocalDate from = command.from();
        LocalDate to = command.to();
        if (command.mode() == IngestionMode.RANGE) {
            if (from == null || to == null) {
                throw new InvalidRequest("mode 'range' needs from and to, each a day such as 2026-03-07");
            }
            if (from.isAfter(to)) {
                throw new InvalidRequest("from %s is after to %s".formatted(from, to));
            }
        } else if (from != null || to != null) {
            throw new InvalidRequest("from and to go with mode 'range' only");
        }
    }
}
