package tandem.mentors;

import java.util.Arrays;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;

/// The best assignment for everybody: a matching of the greatest worth with capacities, as the cheapest flow from each
/// person through a mentor, or through nobody, to one end. Whoever is worth more as a pair costs less.
///
/// Nodes: the people, then the mentors, then the end.
final class Optimum {
    private final Cohort cohort;
    private final SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge> graph =
            new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
    private final int end;

    private Optimum(Cohort cohort) {
        this.cohort = cohort;
        this.end = cohort.people() + cohort.mentors();
    }

    /// @return for each person the mentor, or [Cohort#NOBODY]
    static int[] of(Cohort cohort) {
        return cohort.people() == 0 ? new int[0] : new Optimum(cohort).solved();
    }

    private int[] solved() {
        IntStream.rangeClosed(0, end).forEach(graph::addVertex);
        long dearest = 3 * cohort.base();
        for (int person = 0; person < cohort.people(); person++) {
            pairs(person, dearest);
            edge(person, end, dearest);
        }
        IntPredicate room = mentor -> cohort.places(mentor) > 0;
        IntStream.range(0, cohort.mentors()).filter(room).forEach(mentor -> edge(cohort.people() + mentor, end, 0));
        var problem = new MinimumCostFlowProblemImpl<>(graph, this::supply, this::capacity);
        var flow = new CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge>().getMinimumCostFlow(problem);
        return read(flow.getFlowMap());
    }

    private void pairs(int person, long dearest) {
        for (int mentor = 0; mentor < cohort.mentors(); mentor++) {
            if (cohort.may(person, mentor) && cohort.places(mentor) > 0) {
                edge(person, cohort.people() + mentor, dearest - cohort.worth(person, mentor));
            }
        }
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
