/**
 * Runs in the page. Its texts, three of each way of painting: those of the same colour, size and weight
 * on the same layers are as easy to read, and a table of 428 rows is painted in a dozen ways. Three, since
 * one of them may lie below something, or out of sight, where its contrast cannot be told.
 */
export function paintedUnlike(): Element[] {
  const OF_EACH = 3;
  const TEXT = ["color", "webkitTextFillColor", "fontSize", "fontWeight", "textShadow"] as const;
  const LAYER = ["backgroundColor", "backgroundImage", "backgroundClip", "opacity", "filter", "mixBlendMode"] as const;

  const numbers = new Map<string, number>();
  const numbered = (way: string): number => {
    const number = numbers.get(way) ?? numbers.size;
    numbers.set(way, number);
    return number;
  };
  const layers = new Map<Element, number>();
  const behind = (element: Element): number => {
    const known = layers.get(element);
    if (known !== undefined) return known;
    const style = getComputedStyle(element);
    const below = element.parentElement === null ? "" : behind(element.parentElement);
    const number = numbered(`${below} ${LAYER.map((property) => style[property]).join(";")}`);
    layers.set(element, number);
    return number;
  };

  const written = (element: Element): boolean =>
    element.matches("input, select, textarea") ||
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() !== "");
  const way = (element: Element): string => {
    const style = getComputedStyle(element);
    const { width, height } = element.getBoundingClientRect();
    // Words for a screen reader alone are a point in size.
    const seen = element.checkVisibility({ visibilityProperty: true }) && width > 1 && height > 1;
    const said = [element.localName, seen, element.matches(":disabled, :disabled *"), ...TEXT.map((property) => style[property])];
    return `${behind(element)} ${said.join(";")}`;
  };

  const found = Map.groupBy([...document.body.querySelectorAll("*")].filter(written), way);
  return [...found.values()].flatMap((alike) => alike.slice(0, OF_EACH));
}
