package io.barrelhead.transform.land;

import java.util.ArrayList;
import java.util.List;

/// Cuts a batch into transactions.
final class Chunks {

    private final LandingSettings settings;

    Chunks(LandingSettings settings) {
        this.settings = settings;
    }

    List<List<Arrival>> cut(List<Arrival> batch) {
        List<List<Arrival>> chunks = new ArrayList<>();
        int start = 0;
        long bytes = 0;
        for (int i = 0; i < batch.size(); i++) {
            bytes += batch.get(i).size();
            if (i > start
                    && (i - start == settings.rows() || bytes > settings.size().toBytes())) {
                chunks.add(batch.subList(start, i));
                start = i;
                bytes = batch.get(i).size();
            }
        }
        if (start < batch.size()) {
            chunks.add(batch.subList(start, batch.size()));
        }
        return chunks;
    }
}
