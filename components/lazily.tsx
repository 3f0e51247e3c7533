import type { ComponentType, FunctionComponent } from "preact";
import { useEffect, useState } from "preact/hooks";

type Lazy<Props> = FunctionComponent<Props> & {
  /** Loads what will soon be shown, so that nothing jumps when it is. */
  prepare(): Promise<ComponentType<Props>>;
};

/**
 * A component that is loaded when it is first shown, so that a page opens without it. Until then
 * nothing stands in its place.
 */
export function lazily<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): Lazy<Props> {
  let loaded: ComponentType<Props> | null = null;
  const prepare = async () => {
    loaded = await load();
    return loaded;
  };
  function Lazy(props: Props) {
    const [Shown, setShown] = useState<ComponentType<Props> | null>(() => loaded);
    useEffect(() => {
      if (Shown) return;
      let isGone = false;
      void prepare().then((component) => {
        if (!isGone) setShown(() => component);
      });
      return () => {
        isGone = true;
      };
    }, [Shown]);
    return Shown ? <Shown {...props} /> : null;
  }
  return Object.assign(Lazy, { prepare });
}
