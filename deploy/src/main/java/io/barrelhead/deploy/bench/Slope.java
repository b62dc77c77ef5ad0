package io.barrelhead.deploy.bench;

import java.util.Map;

/// How steeply a cost grows with the length of history: the least-squares slope of log(cost) over log(years). 0 is no
/// growth at all, 1 a cost in proportion to history.
final class Slope {

    private Slope() {}

    /// @param costs by years
    static double of(Map<Integer, Long> costs) {
        double count = costs.size();
        double sumX = 0;
        double sumY = 0;
        double sumXX = 0;
        double sumXY = 0;
        for (Map.Entry<Integer, Long> cost : costs.entrySet()) {
            double x = Math.log(cost.getKey());
            double y = Math.log(Math.max(1, cost.getValue()));
            sumX += x;
            sumY += y;
            sumXX += x * x;
            sumXY += x * y;
        }
        double spread = count * sumXX - sumX * sumX;
        return spread == 0 ? 0 : (count * sumXY - sumX * sumY) / spread;
    }
}
