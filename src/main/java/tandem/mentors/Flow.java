package tandem.mentors;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;

/// A matching of the greatest worth with capacities, among some pairs: the cheapest flow from each person through a
/// mentor, or through nobody, to one end. Whoever is worth more as a pair costs less.
///
/// Nodes: the people, then the mentors, then the end.
final class Flow {
    private final Cohort cohort;
    private final SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge> graph =
            new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
    private final int end;
    private final long dearest;

    private Flow(Cohort cohort) {
        this.cohort = cohort;
        this.end = cohort.people() + cohort.mentors();
        this.dearest = 3 * cohort.base();
    }

    /// @param among by person and mentor, whether the two may be a pair
    /// @return for each person the mentor, or [Cohort#NOBODY]
    static int[] best(Cohort cohort, boolean[][] among) {
        var flow = new Flow(cohort);
        flow.draw(among);
        var problem = new MinimumCostFlowProblemImpl<>(flow.graph, flow::supply, flow::capacity);
        return flow.read(new CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge>()
                .getMinimumCostFlow(problem)
                .getFlowMap());
    }

    private void draw(boolean[][] among) {
        IntStream.rangeClosed(0, end).forEach(graph::addVertex);
        for (int person = 0; person < cohort.people(); person++) {
            edge(person, end, dearest);
            for (int mentor = 0; mentor < cohort.mentors(); mentor++) {
                if (among[person][mentor]) {
                    edge(person, cohort.people() + mentor, dearest - cohort.worth(person, mentor));
                }
            }
        }
        IntStream.range(0, cohort.mentors())
                .filter(mentor -> cohort.places(mentor) > 0)
                .forEach(mentor -> edge(cohort.people() + mentor, end, 0));
    }

    private void edge(int from, int to, long cost) {
        graph.setEdgeWeight(graph.addEdge(from, to), cost);
    }

    private int supply(Integer node) {
        return node < cohort.people() ? 1 : node == end ? -cohort.people() : 0;
    }

    private int capacity(DefaultWeightedEdge edge) {
        int from = graph.getEdgeSource(edge);
        return from < cohort.people() ? 1 : cohort.places(from - cohort.people());
    }

    private int[] read(Map<DefaultWeightedEdge, Double> flow) {
        var assignment = new int[cohort.people()];
        Arrays.fill(assignment, Cohort.NOBODY);
        flow.forEach((edge, amount) -> {
            int from = graph.getEdgeSource(edge);
            int to = graph.getEdgeTarget(edge);
            if (amount > 0.5 && from < cohort.people() && to != end) {
                assignment[from] = to - cohort.people();
            }
        });
        return assignment;
    }
}
