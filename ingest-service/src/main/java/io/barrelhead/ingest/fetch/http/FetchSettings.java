package io.barrelhead.ingest.fetch.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/// How patient and how careful the requests to the sources are.
///
/// @param connectTimeout until a connection stands
/// @param headersTimeout until the answer begins
/// @param answerTimeout until the answer's last byte
/// @param tries of one request before its stream fails
/// @param firstPause before the second try; each later one is twice as long, with jitter
/// @param longestPause that the doubling reaches; a `Retry-After` is obeyed even where it is longer
/// @param circuitFailures of requests in a row, after which a source is left alone
/// @param circuitPause how long it is left alone then
/// @param largestPage that is read of a paged answer
/// @param largestFile that is read of an export
/// @param pagesPerMinute requests to Commerce7 that count, which are those without cursors; the tenant's limit is 100
/// @param overlapDays that an incremental walk reads again before its watermark's day
/// @param fileHosts where the files of a Tock export may be beside storage.googleapis.com
@Validated
@ConfigurationProperties(prefix = "barrelhead.ingest.fetch", ignoreUnknownFields = false)
public record FetchSettings(
        @DefaultValue("10s") Duration connectTimeout,
        @DefaultValue("60s") Duration headersTimeout,
        @DefaultValue("10m") Duration answerTimeout,
        @DefaultValue("8") @Min(1) int tries,
        @DefaultValue("2s") Duration firstPause,
        @DefaultValue("60s") Duration longestPause,
        @DefaultValue("10") @Min(1) int circuitFailures,
        @DefaultValue("5m") Duration circuitPause,
        @DefaultValue("64MB") DataSize largestPage,
        @DefaultValue("1GB") DataSize largestFile,
        @DefaultValue("90") @Min(1) @Max(100) int pagesPerMinute,
        @DefaultValue("1") @Min(0) int overlapDays,
        @DefaultValue List<String> fileHosts) {

    private static final String TOCKS_OWN = "storage.googleapis.com";

    public FetchSettings {
        fileHosts = List.copyOf(fileHosts);
    }

    /// Whether the files of a Tock export may be there.
    public boolean mayHoldFiles(String host) {
        return host.equalsIgnoreCase(TOCKS_OWN) || fileHosts.stream().anyMatch(host::equalsIgnoreCase);
    }
}
